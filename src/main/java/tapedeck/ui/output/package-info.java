/** The output of a program besides its tape: what it prints, and the figures it shows. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.output;
