/** Benchmarks: what {@code mvn -q -Pbench verify} runs. */
@org.jspecify.annotations.NullMarked
package tapedeck.bench;
