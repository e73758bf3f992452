/** The table that a network learns: what it is, what is wrong with it, the steps that prepare it; two preparations raced. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.data;
