/** The game in which a sabotaged program is investigated: five probes, suspects, and a line to repair. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.cases;
