using System.Collections.Immutable;

namespace Entente.Coding.Attributions;

/// <summary>A parsed sentence laid out for feature extraction: hashes, subtree extents, children, quotation marks.</summary>
internal sealed class SentenceView
{
    private readonly int[] _childStarts;
    private readonly int[] _children;

    /// <summary>Lays out a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="quotations">The article's quotations.</param>
    /// <param name="lexicon">The cue words.</param>
    public SentenceView(Sentence sentence, string text, ImmutableArray<Quotation> quotations, CueLexicon lexicon)
    {
        Sentence = sentence;
        Tokens = sentence.Tokens;
        var count = Tokens.Length;
        Lemmas = new uint[count];
        Words = new uint[count];
        Tags = new uint[count];
        Relations = new uint[count];
        Classes = new CueClass[count];
        for (var i = 0; i < count; i++)
        {
            Lemmas[i] = FeatureHash.Of(Tokens[i].Lemma);
            Words[i] = FeatureHash.Of(Tokens[i].Span.Slice(text));
            Tags[i] = FeatureHash.Of(Tokens[i].Tag);
            Relations[i] = FeatureHash.Of(Tokens[i].Relation);
            Classes[i] = lexicon.ClassOf(sentence, i);
        }

        Heads = [.. Tokens.Select((t, i) => t.Head >= 0 && t.Head < count && t.Head != i ? t.Head : -1)];
        (_childStarts, _children) = Children(Heads);
        (First, Last) = Extents();
        (Quotes, Marks) = Quoted(quotations);
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its words.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>How many words it has.</summary>
    public int Count => Tokens.Length;

    /// <summary>Hash of each lemma.</summary>
    public uint[] Lemmas { get; }

    /// <summary>Hash of each word in lower case.</summary>
    public uint[] Words { get; }

    /// <summary>Hash of each Penn tag.</summary>
    public uint[] Tags { get; }

    /// <summary>Hash of each relation with its subtype.</summary>
    public uint[] Relations { get; }

    /// <summary>Class of cue that the lexicon gives each word.</summary>
    public CueClass[] Classes { get; }

    /// <summary>Head of each word; -1 for a root or a head that is no word of the sentence.</summary>
    public int[] Heads { get; }

    /// <summary>First word of each word's subtree.</summary>
    public int[] First { get; }

    /// <summary>Last word of each word's subtree, included.</summary>
    public int[] Last { get; }

    /// <summary>Index of the outermost quotation around each word; -1 for none.</summary>
    public int[] Quotes { get; }

    /// <summary>1 when a quotation begins with the word, 2 when one ends with it, 3 for both.</summary>
    public byte[] Marks { get; }

    /// <summary>Index of the paragraph that holds the sentence.</summary>
    public int Paragraph { get; set; }

    /// <summary>Whether it is the first of its paragraph.</summary>
    public bool IsFirst { get; set; }

    /// <summary>Whether it is the last of its paragraph.</summary>
    public bool IsLast { get; set; }

    /// <summary>Whether it stands in the headline or another title.</summary>
    public bool IsTitle { get; set; }

    /// <summary>The words that depend on the word at <paramref name="index"/>, in order.</summary>
    public ReadOnlySpan<int> ChildrenOf(int index) => _children.AsSpan(_childStarts[index], _childStarts[index + 1] - _childStarts[index]);

    /// <summary>The first child by <paramref name="relation"/> or a subtype of it; -1 for none.</summary>
    public int ChildBy(int index, string relation)
    {
        foreach (var child in ChildrenOf(index))
        {
            if (HasRelation(child, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether the word depends on its head by <paramref name="relation"/> or a subtype of it.</summary>
    public bool HasRelation(int index, string relation)
    {
        var own = Tokens[index].Relation;
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The word from <paramref name="first"/> up to but not including <paramref name="end"/> whose head lies outside; the first word when there is none.</summary>
    public int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if ((Heads[i] < first || Heads[i] >= end) && Tokens[i].Category is not (WordCategory.Punctuation or WordCategory.Adposition))
            {
                return i;
            }
        }

        return first;
    }

    private static (int[] Starts, int[] Children) Children(int[] heads)
    {
        var starts = new int[heads.Length + 1];
        foreach (var head in heads)
        {
            if (head >= 0)
            {
                starts[head + 1]++;
            }
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = (int[])starts.Clone();
        var children = new int[starts[^1]];
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0)
            {
                children[next[heads[i]]++] = i;
            }
        }

        return (starts, children);
    }

    // Leaves first, by counting the children still to come; words on a cycle, which no tree has, keep their own extent.
    private (int[] First, int[] Last) Extents()
    {
        var first = Enumerable.Range(0, Count).ToArray();
        var last = (int[])first.Clone();
        var waiting = new int[Count];
        var ready = new Stack<int>();
        for (var i = 0; i < Count; i++)
        {
            waiting[i] = ChildrenOf(i).Length;
            if (waiting[i] == 0)
            {
                ready.Push(i);
            }
        }

        while (ready.TryPop(out var i))
        {
            var head = Heads[i];
            if (head >= 0)
            {
                first[head] = Math.Min(first[head], first[i]);
                last[head] = Math.Max(last[head], last[i]);
                if (--waiting[head] == 0)
                {
                    ready.Push(head);
                }
            }
        }

        return (first, last);
    }

    private (int[] Quotes, byte[] Marks) Quoted(ImmutableArray<Quotation> quotations)
    {
        var quotes = new int[Count];
        var marks = new byte[Count];
        Array.Fill(quotes, -1);
        var q = FirstReaching(quotations, Sentence.Span.Start);
        for (; q < quotations.Length && quotations[q].Pieces[0].Start < Sentence.Span.End; q++)
        {
            foreach (var piece in quotations[q].Pieces)
            {
                if (piece.Overlaps(Sentence.Span))
                {
                    Mark(quotations[q].Depth, q, piece, quotes, marks);
                }
            }
        }

        return (quotes, marks);
    }

    private void Mark(int depth, int q, TextSpan piece, int[] quotes, byte[] marks)
    {
        for (var i = 0; i < Count; i++)
        {
            var span = Tokens[i].Span;
            if (!span.Overlaps(piece))
            {
                continue;
            }

            if (depth == 0 || quotes[i] < 0)
            {
                quotes[i] = q;
            }

            marks[i] |= (byte)((span.Contains(piece.Start) ? 1 : 0) | (span.Contains(piece.End - 1) ? 2 : 0));
        }
    }

    // Quotations are ordered by start and of bounded length in paragraphs, but not in characters: walk back to the outermost one.
    private static int FirstReaching(ImmutableArray<Quotation> quotations, int position)
    {
        int low = 0, high = quotations.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].Pieces[0].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        while (low > 0 && (quotations[low - 1].Depth > 0 || quotations[low - 1].Pieces[^1].End > position))
        {
            low--;
        }

        return low;
    }
}
