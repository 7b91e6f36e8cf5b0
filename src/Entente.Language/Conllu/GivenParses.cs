using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Language.Conllu;

/// <summary>A researcher's own parses of articles, from a CoNLL-U file where <c># newdoc id</c> names each article. Thread-safe.</summary>
public sealed class GivenParses
{
    private readonly string _name;
    private readonly FrozenDictionary<string, List<ConlluSentence>> _articles;

    private GivenParses(string name, Dictionary<string, List<ConlluSentence>> articles) => (_name, _articles) = (name, articles.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Reads the whole file.</summary>
    /// <param name="path">The CoNLL-U file.</param>
    /// <exception cref="InvalidDataException">It is malformed, its first sentence has no <c># newdoc id</c>, or an id stands twice; the message names the line.</exception>
    public static GivenParses Open(string path)
    {
        using var reader = File.OpenText(path);
        return Read(reader, path);
    }

    /// <summary>Reads the parses from a text.</summary>
    /// <param name="input">CoNLL-U.</param>
    /// <param name="name">Its name in error messages.</param>
    /// <exception cref="InvalidDataException">As for <see cref="Open"/>.</exception>
    public static GivenParses Read(TextReader input, string name)
    {
        var articles = new Dictionary<string, List<ConlluSentence>>(StringComparer.Ordinal);
        List<ConlluSentence>? current = null;
        foreach (var sentence in ConlluReader.Read(input, name))
        {
            if (sentence.Comment("newdoc id") is { } id)
            {
                current = [];
                if (!articles.TryAdd(id, current))
                {
                    throw ConlluReader.Wrong(name, sentence.Line, $"article '{id}' stands twice; all its sentences must follow one newdoc id");
                }
            }

            if (current is null)
            {
                throw ConlluReader.Wrong(name, sentence.Line, "no article was named yet; a comment '# newdoc id = ID' must stand before an article's first sentence");
            }

            current.Add(sentence);
        }

        return new(name, articles);
    }

    /// <summary>The given sentences of an article, laid onto its text; default when the file does not hold the article.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="text">The article's text.</param>
    /// <exception cref="InvalidDataException">A sentence does not fit the text, or its parse is incomplete; the message names the line.</exception>
    public ImmutableArray<Sentence> Find(string id, string text) =>
        _articles.TryGetValue(id, out var sentences) ? ConlluAlignment.Align(text, sentences, _name) : default;
}
