/** A session taken up, to be taken along: what ran in it, where it was held. */
@org.jspecify.annotations.NullMarked
package tapedeck.export.held;
