/**
 * From a table as it was read to the numbers that a network is given: steps in a chain, each fitted on the rows for training
 * alone, and rows assigned to training or testing once, before any of them; and the same in words, as commands and files have it.
 */
@org.jspecify.annotations.NullMarked
package tapedeck.data.prepare;
