/** The programs that can be played: a Program, what it is given when it runs, and its settings. */
@org.jspecify.annotations.NullMarked
package tapedeck.program;
