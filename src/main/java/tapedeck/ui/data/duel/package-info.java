/** Two preparations of a table raced: the same network with a step and without it. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.data.duel;
