/** The table that a network learns: what it is, what is wrong with it, and the steps that prepare it. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.data;
