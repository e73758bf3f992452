/** The parts that tables and lists of rows share: columns, numbers, what stands where there is nothing, the row that is picked. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.table;
