//! The program in a real terminal: what no buffer in memory can show.

#![cfg(unix)]

mod pty;
mod review;
