//! What queries find.

mod index;
mod quality;
mod quality_table;
mod quality_words;
