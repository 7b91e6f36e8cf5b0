namespace Entente.Knowledge.Aliases;

/// <summary>All surface forms as a trie over words: finds every name of a passage in one walk. Immutable once built; thread-safe.</summary>
/// <remarks>
/// Edges lie in one table keyed by (node, word): building fifteen thousand forms costs a few milliseconds, where an Aho-Corasick automaton
/// with failure links costs several times that and saves nothing, as names are two words long on average.
/// </remarks>
public sealed partial class NameIndex
{
    private readonly WordTable _words;
    private readonly EdgeTable _edges;
    private readonly char[] _folded = new char[WordCutter.LongestWord];
    private KnownName?[] _names;

    internal NameIndex(int capacity) => (_words, _edges, _names) = (new(capacity), new(capacity * 2), new KnownName?[capacity * 2]);

    /// <summary>Cuts a passage into the words that names are compared by.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="words">Receives the words, with positions in <paramref name="text"/>.</param>
    public void Cut(string text, TextSpan passage, List<TextWord> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        Span<char> folded = stackalloc char[WordCutter.LongestWord];
        var position = passage.Start;
        while (WordCutter.Next(text, ref position, passage.End, folded, out var word))
        {
            var key = word.Key >= 0 ? _words.Find(folded[..word.Key]) : -1;
            words.Add(word with { Key = key });
        }
    }

    /// <summary>Finds the longest form that starts at a word and whose letter case the text allows.</summary>
    /// <param name="words">The words of a passage.</param>
    /// <param name="first">Index of the word where the form must start.</param>
    /// <param name="inCapitals">Whether the passage is written in capitals throughout.</param>
    /// <param name="names">Receives what the form stands for; cleared first.</param>
    /// <returns>Index after the form's last word; <paramref name="first"/> when there is none.</returns>
    public int FindLongest(ReadOnlySpan<TextWord> words, int first, bool inCapitals, List<KnownName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        names.Clear();
        var end = first;
        var node = 0;
        for (var i = first; i < words.Length; i++)
        {
            if (words[i].Key < 0 || (node = _edges.Find(node, words[i].Key)) < 0)
            {
                break;
            }

            if (_names[node] is { } found && Collect(found, words[first..(i + 1)], inCapitals, names))
            {
                end = i + 1;
            }
        }

        return end;
    }

    /// <summary>Everything that <paramref name="form"/> stands for, whatever its letter case.</summary>
    public IReadOnlyList<KnownName> Find(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Span<char> folded = stackalloc char[WordCutter.LongestWord];
        var (node, position) = (0, 0);
        while (WordCutter.Next(form, ref position, form.Length, folded, out var word))
        {
            if (word.Key < 0 || _words.Find(folded[..word.Key]) is not (>= 0 and var key) || (node = _edges.Find(node, key)) < 0)
            {
                return [];
            }
        }

        var found = new List<KnownName>();
        for (var name = _names[node]; name is not null; name = name.Next)
        {
            found.Add(name);
        }

        return found;
    }

    /// <summary>Adds a form; only while the knowledge base is being built, and by one thread.</summary>
    internal void Add(KnownName name)
    {
        var (node, position, count) = (0, 0, 0);
        ulong shapes = 0;
        while (count < LongestForm && WordCutter.Next(name.Text, ref position, name.Text.Length, _folded, out var word))
        {
            if (word.Key < 0)
            {
                return;
            }

            // Titles and role words are written with and without capitals: "chief Cabinet secretary".
            // A body's short form is often a word (PLAN for a navy); an organisation's is known in small letters too (Nato).
            var shape = word.Shape == WordShape.Upper && name.Actor is { Kind: not ActorKind.Organisation } ? WordShape.Acronym
                : name.Use is NameUse.Title or NameUse.RoleWord && word.Shape is WordShape.Capital or WordShape.Mixed ? WordShape.Lower : word.Shape;
            shapes |= (ulong)shape << (BitsOfShape * count++);
            node = _edges.GetOrAdd(node, _words.GetOrAdd(_folded.AsSpan(0, word.Key)));
        }

        if (_edges.Nodes > _names.Length)
        {
            Array.Resize(ref _names, _edges.Nodes * 2);
        }

        if (count == 0)
        {
            return;
        }

        name.Shapes = shapes;
        if (_names[node] is { } last)
        {
            while (last.Next is { } next)
            {
                last = next;
            }

            last.Next = name;
        }
        else
        {
            _names[node] = name;
        }
    }

    /// <summary>Forms of more words than this are cut off: no name of an actor is as long.</summary>
    private const int LongestForm = 64 / BitsOfShape;

    private const int BitsOfShape = 3;

    private static WordShape ShapeAt(ulong shapes, int word) => (WordShape)((shapes >> (BitsOfShape * word)) & ((1 << BitsOfShape) - 1));

    private static bool Collect(KnownName first, ReadOnlySpan<TextWord> words, bool inCapitals, List<KnownName> names)
    {
        var start = names.Count;
        for (var name = first; name is not null; name = name.Next)
        {
            if (Accepts(name, words, inCapitals))
            {
                names.Add(name);
            }
        }

        if (names.Count == start)
        {
            return false;
        }

        names.RemoveRange(0, start);
        return true;
    }

    private static bool HasCapital(ulong shapes, int words)
    {
        for (var i = 0; i < words; i++)
        {
            if (ShapeAt(shapes, i) is not (WordShape.Lower or WordShape.None))
            {
                return true;
            }
        }

        return false;
    }

    // A slanted form that differs from a plain one by a small letter (south Korea) must be met letter by letter.
    private static bool Accepts(KnownName name, ReadOnlySpan<TextWord> words, bool inCapitals)
    {
        var exact = (name.Marks & NameMarks.Slant) != 0 && HasCapital(name.Shapes, words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (!WordShapes.Accepts(ShapeAt(name.Shapes, i), words[i], inCapitals, exact))
            {
                return false;
            }
        }

        return true;
    }
}
