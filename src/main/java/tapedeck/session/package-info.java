/** Sessions: what was done, in one file, and how it is taken up again. */
@org.jspecify.annotations.NullMarked
package tapedeck.session;
