/** Puts a lesson on paper: as a page of HTML, and as a PDF. */
@org.jspecify.annotations.NullMarked
package tapedeck.export.handout;
