//! Declarations: the built-in one, files of one's own, and generated ones.

mod builtin;
mod data_file;
mod generated;
mod layout_fields;
mod schemas;
