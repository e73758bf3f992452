/** The report of what was done, as a page to be read and printed. */
@org.jspecify.annotations.NullMarked
package tapedeck.export.report;
