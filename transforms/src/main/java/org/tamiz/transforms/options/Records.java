package org.tamiz.transforms.options;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reflection over options records, which may be private to their package. */
final class Records {
  private Records() {}

  /** What the component declares about itself. */
  static Option option(RecordComponent component) {
    Option option = component.getAnnotation(Option.class);
    if (option == null) {
      throw new IllegalStateException(
          component.getDeclaringRecord().getName()
              + "."
              + component.getName()
              + " is not annotated with @Option");
    }
    return option;
  }

  /** The component's value. */
  static Object get(RecordComponent component, Record record) {
    return call(component.getAccessor(), record);
  }

  /** What {@code static defaults()} of the type gives, or nothing where it has none. */
  static <T extends Record> Optional<T> defaults(Class<T> type) {
    try {
      return Optional.of(type.cast(call(type.getDeclaredMethod("defaults"), null)));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  /**
   * A record of these values.
   *
   * @throws IllegalArgumentException when its constructor refuses them
   */
  static <T extends Record> T create(Class<T> type, List<Object> values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " has no usable canonical constructor", e);
    }
  }

  /** The class of a type. */
  static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
  }

  /** The element type of a list or set. */
  static Type element(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getActualTypeArguments()[0];
    }
    throw new IllegalStateException(type + " does not name its element type");
  }

  private static Object call(Method method, @Nullable Record on) {
    try {
      method.setAccessible(true);
      return method.invoke(on);
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    }
  }

  private static RuntimeException unwrapped(InvocationTargetException e) {
    if (e.getCause() instanceof RuntimeException cause) {
      return cause;
    }
    if (e.getCause() instanceof Error cause) {
      throw cause;
    }
    return new IllegalStateException(e.getCause());
  }
}
