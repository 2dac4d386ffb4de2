package org.cuttings.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.cuttings.search.EngineUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * A door of a portal that listens already while its engine still starts: until it is opened, every
 * call says so.
 *
 * @param <T> the interface of the door
 */
final class Gate<T> {
  private final AtomicReference<@Nullable T> behind = new AtomicReference<>();
  private final T door;

  Gate(Class<T> type) {
    door =
        type.cast(
            Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(method, arguments)));
  }

  /** What callers have from the first moment on. */
  T door() {
    return door;
  }

  void open(T ready) {
    behind.set(ready);
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    T ready = behind.get();
    if (ready == null) {
      throw new EngineUnavailableException("The search engine is starting", null);
    }
    try {
      return method.invoke(ready, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
