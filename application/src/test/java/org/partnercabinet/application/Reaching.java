package org.partnercabinet.application;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What an object can call, by whatever it holds, directly or through others of ours. */
public final class Reaching {
    private Reaching() {}

    /** Whether something of one of these types is within reach. */
    public static boolean any(Object from, Class<?>... types) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) continue;
            for (Class<?> type : types) if (type.isInstance(next)) return true;
            if (next instanceof Collection<?> several) open.addAll(several);
            else if (next.getClass().getName().startsWith("org.partnercabinet")) open.addAll(held(next));
        }
        return false;
    }

    private static List<Object> held(Object holder) {
        var held = new ArrayList<Object>();
        for (Field field : holder.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) continue;
            field.setAccessible(true);
            try {
                Object value = field.get(holder);
                if (value != null) held.add(value);
            } catch (IllegalAccessException closed) {
                throw new AssertionError(closed);
            }
        }
        return held;
    }
}
