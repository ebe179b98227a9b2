//! Documents in: the built-in declaration's text in every format, and the commands.

mod commands;
mod formats;
