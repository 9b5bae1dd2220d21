package id.jejaring.importing.linkage;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A thing as somebody describes it, before it is made ready for comparing. */
record Described(NodeKind kind, String name, Map<Field, String> fields, @Nullable String place) {

  Described {
    fields = Map.copyOf(fields);
  }

  Particulars particulars(Lexicon lexicon, Contacts contacts) {
    return Particulars.of(kind, name, fields, place, lexicon, contacts);
  }
}
