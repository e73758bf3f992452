/** numpy's random streams, to the last bit: the older RandomState and that of {@code default_rng}. */
@org.jspecify.annotations.NullMarked
package tapedeck.numpy.random;
