package id.jejaring.importing.suggesting;

import id.jejaring.domain.NodeId;
import id.jejaring.importing.words.WordFiles;
import id.jejaring.importing.words.WordList;
import id.jejaring.store.StoreProperties;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the words of a sheet stand for, for whoever asks in the same words. */
@Component
public final class ProductWords {

  private final WordFiles files;

  ProductWords(StoreProperties properties) {
    this.files = new WordFiles(properties.data());
  }

  /** The products that a text means as a line of business, the surest first. */
  public List<NodeId> meant(String text) {
    return files.list().of(text).stream().map(WordList.Product::id).toList();
  }
}
