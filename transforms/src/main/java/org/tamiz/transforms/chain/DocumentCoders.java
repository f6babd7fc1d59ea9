package org.tamiz.transforms.chain;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderProviderRegistrar;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Registers the coder of every generated record with Beam, so that inference finds it wherever such
 * a record is an element.
 */
@AutoService(CoderProviderRegistrar.class)
public final class DocumentCoders implements CoderProviderRegistrar {
  @Override
  public List<CoderProvider> getCoderProviders() {
    return List.of(new Provider());
  }

  private static final class Provider extends CoderProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> Coder<T> coderFor(TypeDescriptor<T> type, List<? extends Coder<?>> components)
        throws CannotProvideCoderException {
      Class<? super T> raw = type.getRawType();
      if (raw == SpecificRecord.class || !SpecificRecord.class.isAssignableFrom(raw)) {
        throw new CannotProvideCoderException(type + " is not a generated Avro record");
      }
      return (Coder<T>) new RecordCoder<>(raw.asSubclass(SpecificRecord.class));
    }
  }
}
