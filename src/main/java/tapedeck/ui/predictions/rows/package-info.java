/** Rows with what is predicted of them: their classes, how wrong each is, those of a table as they stand in its file. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.predictions.rows;
