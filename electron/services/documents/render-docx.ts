import { Document, type ISectionOptions, LineRuleType, Packer } from 'docx';
import type { DocumentModel, Section } from '#shared/documents/model/document-model.ts';
import { LINE_HEIGHT, SIZES } from '../typography/page-format.ts';
import { blockParts } from './block-parts.ts';
import { halfPoints } from './measures.ts';
import { pageSetup, textArea } from './page-setup.ts';
import { drawPictures, type Pictures } from './pictures.ts';
import { documentText } from './text-parts.ts';

/** What every computer with Word has; where it is missing, a font of the same widths takes its place. */
const FONT = 'Times New Roman';

const SINGLE_LINE = 240;

/** Of Word 2013 and later; without it Word opens the file in its compatibility mode. */
const WORD_VERSION = 15;

function section(content: Section, pictures: Pictures): ISectionOptions {
  const area = textArea(content);
  return {
    ...pageSetup(content),
    children: content.blocks.flatMap((block) => blockParts(block, area, pictures)),
  };
}

/**
 * A document as a Word file (Office Open XML), laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I asks. The bytes differ
 * from run to run, as they hold the time; the content does not.
 */
export async function renderDocx(model: DocumentModel): Promise<Uint8Array> {
  const pictures = await drawPictures(model);
  const author = documentText(model.author);
  const document = new Document({
    title: documentText(model.title),
    creator: author,
    lastModifiedBy: author,
    compatibility: { version: WORD_VERSION },
    styles: {
      default: {
        document: {
          run: { font: FONT, size: halfPoints(SIZES.body), language: { value: 'vi-VN' } },
          paragraph: {
            spacing: { line: Math.round(SINGLE_LINE * LINE_HEIGHT), lineRule: LineRuleType.AUTO },
          },
        },
      },
    },
    sections: model.sections.map((content) => section(content, pictures)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
