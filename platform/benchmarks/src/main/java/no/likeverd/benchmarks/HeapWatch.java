package no.likeverd.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** What the heap holds after each collection: live data, if the work keeps nothing. */
final class HeapWatch implements AutoCloseable, NotificationListener {

    private final List<Double> afterCollection = new CopyOnWriteArrayList<>();

    HeapWatch() {
        emitters().forEach(emitter -> emitter.addNotificationListener(this, null, null));
    }

    private static List<NotificationEmitter> emitters() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .toList();
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            long used = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                    .getGcInfo()
                    .getMemoryUsageAfterGc()
                    .entrySet()
                    .stream()
                    .filter(pool -> pool.getKey().contains("Eden")
                            || pool.getKey().contains("Survivor")
                            || pool.getKey().contains("Old")
                            || pool.getKey().contains("Tenured"))
                    .map(java.util.Map.Entry::getValue)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
            afterCollection.add(used / 1048576.0);
        }
    }

    /** The least of the first and of the last half, in MB; nothing when there were too few collections to tell. */
    double[] halves() {
        List<Double> seen = List.copyOf(afterCollection);
        int half = seen.size() / 2;
        return half == 0
                ? new double[0]
                : new double[] {least(seen.subList(0, half)), least(seen.subList(half, seen.size()))};
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    @Override
    public void close() {
        emitters().forEach(emitter -> {
            try {
                emitter.removeNotificationListener(this);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
