package tapedeck.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shell script that starts Tapedeck, with a cache of the libraries' classes if there is one that fits, which it makes in
 * the background if not. Of our own classes the cache has none: folders come last on the class path, as it does not know them,
 * and a class that was compiled a moment ago is what runs.
 *
 * @param file the script's own, absolute
 * @param java the command that starts the JVM, with its options, in words of the shell
 * @param path the class path
 */
record LauncherScript(Path file, String java, String path) {
    /** Java names only files that the locale's characters can name, which of the plain C locale are those of ASCII. */
    private static final String LOCALE = """
            case "${LC_ALL:-${LC_CTYPE:-$LANG}}" in
            ''|C|POSIX)
              if [ -n "$LC_ALL" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi ;;
            esac
            """;

    /**
     * What is over soon: more is spent on compiling all that is run often than that saves. Without that vectors are slow, and
     * what marks the heap beside the program works for a future that does not come; a heap with room for all of it, and for
     * its code, is not cleared at all. A script is over soon if it has no loop, nor imports what might have one.
     */
    private static final String ONCE = """
            brief() {
              case " $* " in
              *' lesson sheet '*|*' lesson page '*) return 0 ;;
              ' lessons '*|' programs '*) return 0 ;;
              ' export '*' --at '*|' export '*' --epochs '*|' export '*' --iterations '*) return 1 ;;
              ' export '*) return 0 ;;
              ' run '*) ;;
              *) return 1 ;;
              esac
              for each in "$@"; do case "$each" in *.py) break ;; esac; done
              [ -f "$each" ] || return 1
              if grep -Eq '(^|[^[:alnum:]_])(for|while|map|exec|eval)([^[:alnum:]_]|$)' "$each"; then return 1; fi
              lib='(torch|numpy|math|random)([.][[:alnum:]_.]+)?'
              if grep -E '(^|[^[:alnum:]_])(import|from)[[:space:]]' "$each" \\
                | grep -Evq "^(import $lib( as [[:alnum:]_]+)?|from $lib import [[:alnum:]_, ]+)[[:space:]]*$"; then return 1; fi
            }
            once=
            if brief "$@"; then
              once='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxNewSize=256m -XX:NewSize=256m -XX:ReservedCodeCacheSize=240m -Dtapedeck.vectors=false'
            fi
            """;

    /**
     * The cache's name tells what it was made with: JDK, options, libraries. Who makes it does so in a folder that it alone has, and
     * moves it when it is whole; a folder that is left is that of one who was stopped, and stays for an hour. Nobody makes one in CI,
     * where the next start is on another machine.
     */
    private static final String CACHE = """
            state() { cat "$jdk/release"; echo "$java $libraries"; (IFS=:; set -f; ls -lnL $libraries); }
            key=$(state 2>/dev/null | cksum)
            key=${key%% *}
            cache=$folder/$key.aot
            make() {
              trap '' HUP INT
              own=$folder/$key.making
              if [ -n "$(find "$own" -prune -mmin +60)" ]; then rm -rf "$own"; fi
              mkdir "$own" || return
              note=$own/noted
              eval "nice -n 19 $java" '-XX:AOTMode=record "-XX:AOTConfiguration=$note"' $headless \\
                '"-Dtapedeck.folders=$folders" -cp "$libraries" tapedeck.IsolatedMain rehearse "$own" "$own/modules"' || return
              eval "nice -n 19 $java" '-XX:AOTMode=create "-XX:AOTConfiguration=$note" "-XX:AOTCache=$own/cache" -cp "$libraries"' || return
              mv "$own/modules" "$folder/$key.modules" && mv "$own/cache" "$cache" || return
              for each in "$folder"/*.aot "$folder"/*.modules; do
                case "$each" in "$folder/$key".*) ;; *) rm -f "$each" ;; esac
              done
              rm -rf "$own"
            }
            fast=
            if [ -f "$cache" ]; then
              fast='"-XX:AOTCache=$cache" "-Xlog:aot*=off" "-Xlog:cds*=off" "-Dtapedeck.modules=$folder/$key.modules"'
            elif [ -z "$CI" ] && [ -w "$folder" ] && [ -z "$(find "$folder/$key.making" -prune -mmin -61 2>/dev/null)" ]; then
              (make </dev/null >/dev/null 2>&1 &)
            fi
            """;

    /** Where the jar file lies that a cache is made with; the caches lie beside it. */
    static Path starter(Path file) {
        return file.resolveSibling(file.getFileName() + "-cache").resolve("starter.jar");
    }

    String text() {
        Path starter = starter(file);
        List<String> folders = new ArrayList<>();
        List<String> libraries = new ArrayList<>();
        Stream.of(path.split(File.pathSeparator, -1))
                .forEach(each -> (Files.isDirectory(Path.of(each)) ? folders : libraries).add(each));
        libraries.add(starter.toString());
        String jdk = System.getProperty("java.home");
        return "#!/bin/sh\n" + LOCALE + set("jdk", jdk) + set("java", java) + set("libraries", joined(libraries))
                + set("folders", joined(folders)) + set("folder", String.valueOf(starter.getParent()))
                + set("headless", "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true")
                + ONCE + CACHE
                + "eval \"exec $java $once $fast\" '-cp \"$libraries${folders:+:$folders}\" tapedeck.Main \"$@\"'\n";
    }

    private static String set(String name, String value) {
        return name + "=" + quoted(value) + "\n";
    }

    private static String joined(List<String> paths) {
        return paths.stream().collect(Collectors.joining(File.pathSeparator));
    }

    /** A word of the shell that stands for this text. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
