package tapedeck.classroom.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many requests a second, and so many at once, of each who asks: an address, a participant. Forgets who has not asked for longest.
 * For any thread.
 */
final class RequestLimits {
    private static final int MOST_KNOWN = 4_096;
    private static final double NANOS = 1e9;

    private final double atOnce;
    private final double perSecond;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** The requests that somebody has left, and since when. */
    private static final class Bucket {
        private double left;
        private long since;

        Bucket(double left, long since) {
            this.left = left;
            this.since = since;
        }
    }

    /** @param clock nanoseconds */
    RequestLimits(double atOnce, double perSecond, LongSupplier clock) {
        this.atOnce = atOnce;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Returns whether he may ask once more, and counts it. */
    boolean take(String who) {
        synchronized (buckets) {
            Bucket bucket = filled(who);
            if (bucket.left < 1) {
                return false;
            }
            bucket.left--;
            return true;
        }
    }

    /** Returns whether he may ask once more. */
    boolean allows(String who) {
        synchronized (buckets) {
            return filled(who).left >= 1;
        }
    }

    private Bucket filled(String who) {
        long now = clock.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(who, _ -> new Bucket(atOnce, now));
        bucket.left = Math.min(atOnce, bucket.left + (now - bucket.since) / NANOS * perSecond);
        bucket.since = now;
        return bucket;
    }
}
