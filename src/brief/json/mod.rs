//! JSON: the shape that docs/briefs.md describes. A promise: fields are added,
//! never renamed. A point takes a line, so that two briefs can be compared.

mod changes;
mod declaration;
mod head;
mod object;
mod shapes;

use std::io::{self, Write};

use super::meta::Meta;
use super::part::{BriefPart, Format};
use declaration::DeclarationFields;
use head::{HeadJson, SourceJson};
use object::opened;

/// Writes JSON.
#[derive(Clone, Debug, Default)]
pub struct Json {
    /// True where each declaration is an object of its own in a list.
    lists: bool,
    /// The declaration that is told of; none before the first.
    open: Option<DeclarationFields>,
}

impl Json {
    /// Begins the next declaration of several.
    fn begin(&mut self, source: &SourceJson<'_>, out: &mut dyn Write) -> io::Result<()> {
        if let Some(before) = &mut self.open {
            before.close(out)?;
            out.write_all(b",")?;
        }
        self.open = Some(DeclarationFields::default());
        write!(out, "\n{}", opened(source)?)
    }
}

impl Format for Json {
    fn is_for_people(&self) -> bool {
        false
    }

    fn open(&mut self, meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
        self.lists = meta.searched.is_some();
        out.write_all(opened(&HeadJson::of(meta))?.as_bytes())?;
        if self.lists {
            return out.write_all(b",\n\"declarations\":[");
        }
        self.open = Some(DeclarationFields::default());
        Ok(())
    }

    fn part(&mut self, part: &BriefPart<'_>, out: &mut dyn Write) -> io::Result<()> {
        match (part, &mut self.open) {
            (BriefPart::Source(source), _) if self.lists => {
                self.begin(&SourceJson::of(source), out)
            }
            (part, Some(declaration)) => declaration.part(part, out),
            // The counts say that nothing was found.
            (_, None) => Ok(()),
        }
    }

    fn close(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if let Some(declaration) = &mut self.open {
            declaration.close(out)?;
        }
        writeln!(out, "{}", if self.lists { "]}" } else { "" })
    }
}
