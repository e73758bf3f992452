/** The learning-rate race and the range test. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.race;
