package tapedeck.classroom.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An address of this machine that phones may reach it under. Immutable.
 *
 * @param net the name of the network's interface: {@code wlan0}
 */
public record LocalAddress(InetAddress address, String net) {
    /**
     * All there are now, those first that phones of a room most likely reach: of private networks, in the old notation. Without one, only
     * this machine itself is there, which is {@linkplain InetAddress#isLoopbackAddress last}.
     */
    public static List<LocalAddress> all() {
        List<LocalAddress> all = new ArrayList<>();
        try {
            for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
                if (each.isUp()) {
                    each.inetAddresses().filter(address -> !address.isLinkLocalAddress())
                            .forEach(address -> all.add(new LocalAddress(address, each.getName())));
                }
            }
        } catch (SocketException _) {
            // a network that says nothing of itself has no address for us
        }
        if (all.stream().noneMatch(each -> each.address.isLoopbackAddress())) {
            all.add(new LocalAddress(InetAddress.getLoopbackAddress(), ""));
        }
        all.sort(Comparator.comparing((LocalAddress each) -> each.address.isLoopbackAddress())
                .thenComparing(each -> !(each.address instanceof Inet4Address))
                .thenComparing(each -> !each.address.isSiteLocalAddress()));
        return List.copyOf(all);
    }

    /** As a link has it. */
    public String text() {
        String host = address.getHostAddress();
        return address instanceof Inet4Address ? host : "[" + host.replaceFirst("%.*", "") + "]";
    }
}
