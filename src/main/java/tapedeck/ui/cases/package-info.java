/** What is wrong with this run: a sabotaged program, five probes, suspects, and a line to repair. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.cases;
