/** The figures of scripts with matplotlib, as descriptions, and what draws them with any pen: in the window, and in files. */
@org.jspecify.annotations.NullMarked
package tapedeck.python.plot;
