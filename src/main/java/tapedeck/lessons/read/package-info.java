/** Reads a lesson's folder: cues and texts in Markdown, and what is wrong in them by file and line. */
@org.jspecify.annotations.NullMarked
package tapedeck.lessons.read;
