//! In preparation.
use crate::import::*;
/// .
pub fn decode(_: Vec<u8>) -> (String, Vec<Remark>) { todo!() }
/// .
pub fn read(b: Vec<u8>) -> Result<Document, Refusal> { let t=String::from_utf8(b).unwrap(); Ok(Document{format:Format::Text,remarks:vec![],blocks:t.lines().enumerate().filter(|(_,l)|!l.trim().is_empty()).map(|(n,l)|{let mut l=l.trim().to_owned(); while let Some(i)=l.find("[bookmark:"){let j=l[i..].find(']').unwrap()+i+1;l.replace_range(i..j,"");} Block{text:l.trim().to_owned(),origin:crate::declaration::Origin{line:Some(n as u32+1),..Default::default()},..Default::default()}}).collect()}) }
