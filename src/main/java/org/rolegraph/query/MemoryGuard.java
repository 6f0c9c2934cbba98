package org.rolegraph.query;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * Sees that memory is running out before it has: after a collection, nine tenths of the old
 * generation are still in use. A query ended then leaves the process healthy, and spares the user
 * the collector's last minutes. Used only for queries that run long, since the JDK's management
 * classes cost start-up time.
 */
final class MemoryGuard {
    private static final double FULL = 0.9;

    private static final List<MemoryPoolMXBean> POOLS = pools();

    private MemoryGuard() {}

    private static List<MemoryPoolMXBean> pools() {
        List<MemoryPoolMXBean> pools =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
                        .filter(pool -> pool.getUsage().getMax() > 0)
                        .filter(MemoryPoolMXBean::isUsageThresholdSupported)
                        .toList();
        for (MemoryPoolMXBean pool : pools) {
            pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * FULL));
        }
        return pools;
    }

    static boolean isLow() {
        return POOLS.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
    }
}
