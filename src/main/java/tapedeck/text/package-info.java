/** The texts that people read and type: numbers, and sentences by key in every language. Knows no other room. */
@org.jspecify.annotations.NullMarked
package tapedeck.text;
