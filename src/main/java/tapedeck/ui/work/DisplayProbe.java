package tapedeck.ui.work;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import tapedeck.text.Message;

/**
 * Says whether a window can be opened. JavaFX itself ends the process, or throws from its own threads, where there is
 * no display or no GTK 3; so both are asked for first. Only Linux has these conditions.
 */
@SuppressWarnings("restricted") // the JVM is started with native access enabled
public final class DisplayProbe {
    private DisplayProbe() {}

    /** Why no window can be opened and what to install, on one line; none if one can. */
    public static Optional<Message> obstacle() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return Optional.empty();
        }
        if (!loads("libgtk-3.so.0")) {
            return Optional.of(Message.of("shell.display.noGtk", "package", "libgtk-3-0t64"));
        }
        if (!displayOpens()) {
            return Optional.of(Message.of("shell.display.none", "package", "xvfb", "command", "xvfb-run -a mvn"));
        }
        return Optional.empty();
    }

    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean displayOpens() {
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            return false;
        }
        try {
            // The connection stays open: a virtual display resets when its last one closes, and refuses the next.
            SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
            Linker linker = Linker.nativeLinker();
            MethodHandle open = linker.downcallHandle(x11.findOrThrow("XOpenDisplay"),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MemorySegment connection = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            return !connection.equals(MemorySegment.NULL);
        } catch (Throwable _) { // a method handle may throw anything; then JavaFX has no way either
            return false;
        }
    }
}
