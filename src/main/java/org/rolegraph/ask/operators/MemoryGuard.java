package org.rolegraph.ask.operators;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees that memory is running out before it has: after a collection, nine tenths of the old
 * generation are still in use. A query ended then leaves the process healthy, and spares the user
 * the collector's last minutes. Used only for queries that run long, since the JDK's management
 * classes cost start-up time.
 */
public final class MemoryGuard {
    private static final double FULL = 0.9;

    private final List<MemoryPoolMXBean> pools = new ArrayList<>();

    /** Loops, since a lambda is a class to be made, and there may be little memory left for it. */
    public MemoryGuard() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP
                    && pool.isCollectionUsageThresholdSupported()
                    && pool.isUsageThresholdSupported()
                    && pool.getUsage().getMax() > 0) {
                pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * FULL));
                pools.add(pool);
            }
        }
    }

    public boolean isLow() {
        for (MemoryPoolMXBean pool : pools) {
            if (pool.isCollectionUsageThresholdExceeded()) {
                return true;
            }
        }
        return false;
    }
}
