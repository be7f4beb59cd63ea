/** A file of the content folder as the disk has it. `path` is relative to the root, with `/`. */
export type SourceFile = ReadableFile | UnreadableFile;

export interface ReadableFile {
  path: string;
  text: string;
}

/** A file that could not be read as text, and why: the end of a sentence that begins with "the file". */
export interface UnreadableFile {
  path: string;
  unreadable: string;
}
