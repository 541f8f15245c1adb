package org.partnercabinet.application.memory;

import java.util.List;
import java.util.stream.IntStream;
import org.partnercabinet.application.distribution.Numbers;

record MemoryNumbers(MemoryDatabase db) implements Numbers {
    @Override
    public List<Long> next(Kind kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> db.distribution.next(kind))
                .toList();
    }
}
