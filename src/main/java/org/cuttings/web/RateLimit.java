package org.cuttings.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How many requests one client may make: a bucket of tokens each, filled at a steady rate, that
 * lets a burst through.
 */
final class RateLimit {
  /** Buckets beyond this number are looked through for full ones, which are as good as none. */
  private static final int MANY_CLIENTS = 10_000;

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final double tokensPerNano;
  private final double capacity;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final AtomicLong lastSweep;

  private record Bucket(double tokens, long at) {}

  RateLimit(int requestsPerMinute, LongSupplier nanoTime) {
    this.tokensPerNano = (double) requestsPerMinute / MINUTE;
    this.capacity = Math.max(1, requestsPerMinute / 5);
    this.nanoTime = nanoTime;
    this.lastSweep = new AtomicLong(nanoTime.getAsLong());
  }

  /** Empty if the client may go on, else how long it should wait. */
  Optional<Duration> check(String client) {
    long now = nanoTime.getAsLong();
    sweep(now);
    double[] missing = new double[1];
    buckets.compute(
        client,
        (name, bucket) -> {
          double tokens = bucket == null ? capacity : filled(bucket, now);
          if (tokens >= 1) {
            return new Bucket(tokens - 1, now);
          }
          missing[0] = 1 - tokens;
          return new Bucket(tokens, now);
        });
    return missing[0] == 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos((long) Math.ceil(missing[0] / tokensPerNano)));
  }

  private double filled(Bucket bucket, long now) {
    return Math.min(capacity, bucket.tokens + (now - bucket.at) * tokensPerNano);
  }

  private void sweep(long now) {
    long last = lastSweep.get();
    if (buckets.size() > MANY_CLIENTS
        && now - last > MINUTE / 6
        && lastSweep.compareAndSet(last, now)) {
      buckets.values().removeIf(bucket -> filled(bucket, now) >= capacity);
    }
  }
}
