using System.Collections.Immutable;
using Entente.Coding.Lexicons;
using Entente.Knowledge;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

/// <summary>A sentence with the forms of the knowledge base found in it, by token.</summary>
internal sealed class SentencePieces
{
    private readonly Piece?[] _startingAt;
    private readonly Piece?[] _covering;
    private readonly (int End, ImmutableArray<KnownActor> Regions)[] _regions;

    private SentencePieces(string text, Sentence sentence, bool inCapitals)
    {
        Text = text;
        Sentence = sentence;
        InCapitals = inCapitals;
        _startingAt = new Piece?[sentence.Tokens.Length];
        _covering = new Piece?[sentence.Tokens.Length];
        _regions = new (int, ImmutableArray<KnownActor>)[sentence.Tokens.Length];
    }

    /// <summary>The article's text.</summary>
    public string Text { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Whether the sentence is written in capitals throughout, as headlines of the 1980s are.</summary>
    public bool InCapitals { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => Sentence.Tokens.Length;

    /// <summary>The token at <paramref name="index"/>.</summary>
    public Token this[int index] => Sentence.Tokens[index];

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int index) => Sentence.Tokens[index].Span.Slice(Text);

    /// <summary>Whether a token is the given word, in any letter case; false beyond the sentence.</summary>
    public bool Is(int index, ReadOnlySpan<char> word) => index >= 0 && index < Count && Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token begins with a capital.</summary>
    public bool IsCapitalised(int index) => index >= 0 && index < Count && char.IsUpper(Text[Sentence.Tokens[index].Span.Start]);

    /// <summary>The piece that starts at a token; null for none.</summary>
    public Piece? At(int index) => index >= 0 && index < Count ? _startingAt[index] : null;

    /// <summary>The piece that covers a token; null for none.</summary>
    public Piece? Covering(int index) => index >= 0 && index < Count ? _covering[index] : null;

    /// <summary>Where the name of a region that starts at a token ends, and whose region it may be, the best known first; nothing for no name.</summary>
    /// <remarks>Regions lie in a layer of their own: their names are met in those of firms and people so often that they must not stand in the way of other pieces.</remarks>
    public (int End, ImmutableArray<KnownActor> Regions) RegionAt(int index) => index >= 0 && index < Count ? _regions[index] : default;

    /// <summary>The characters of a range of tokens.</summary>
    public TextSpan SpanOf(int first, int end) => new(Sentence.Tokens[first].Span.Start, Sentence.Tokens[end - 1].Span.End);

    /// <summary>The token within a range on which the others depend: the first whose head lies outside.</summary>
    public int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var head = Sentence.Tokens[i].Head;
            if ((head < first || head >= end) && Sentence.Tokens[i].Category != WordCategory.Punctuation)
            {
                return i;
            }
        }

        return end - 1;
    }

    /// <summary>Finds the longest forms from left to right; they do not overlap.</summary>
    /// <param name="index">All forms.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Room for the words; cleared first.</param>
    public static SentencePieces Find(NameIndex index, string text, Sentence sentence, List<TextWord> words)
    {
        words.Clear();
        index.Cut(text, sentence.Span, words);
        var pieces = new SentencePieces(text, sentence, IsInCapitals(text, sentence));
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words);
        var names = new List<KnownName>(8);
        var inner = new List<KnownName>(8);
        var token = 0;
        for (var i = 0; i < all.Length;)
        {
            var end = all[i].Key < 0 ? i : index.FindLongest(all, i, pieces.InCapitals, names);
            if (end > i && IsArticle(all[i], text) && index.FindLongest(all, i + 1, pieces.InCapitals, inner) is var later && later > end)
            {
                // "the World Bank" is no "the world".
                i++;
                end = later;
                (names, inner) = (inner, names);
            }

            if (end == i)
            {
                i++;
                continue;
            }

            token = pieces.Add(new(all[i].Start, all[end - 1].End), names, token);
            i = end;
        }

        return pieces;
    }

    /// <summary>Gives words from a token on the meanings that the text has defined for them, in place of those of the knowledge base.</summary>
    /// <param name="from">The first token.</param>
    /// <param name="meanings">Meanings by the word as it is written.</param>
    public void Put(int from, IReadOnlyDictionary<string, KnownName> meanings)
    {
        for (var i = from; i < Count && meanings.Count > 0; i++)
        {
            if (meanings.TryGetValue(Word(i).ToString(), out var meaning) && (_covering[i] is not { } piece || piece.End == piece.First + 1))
            {
                _startingAt[i] = _covering[i] = new(Sentence.Tokens[i].Span, i, i + 1, [meaning]);
            }
        }
    }

    /// <summary>Finds the names of regions.</summary>
    public void FindRegions(KnowledgeBase knowledge)
    {
        for (var i = 0; i < Count; i++)
        {
            if (IsCapitalised(i) && knowledge.FindRegion(Text, Sentence.Tokens.AsSpan(), i, out var regions) is var end && end > i && (IsCapitalised(end - 1) || Is(end - 1, "state")))
            {
                _regions[i] = (end, regions);
            }
        }
    }

    private int Add(TextSpan span, List<KnownName> names, int token)
    {
        var tokens = Sentence.Tokens;
        while (token < tokens.Length && tokens[token].Span.End <= span.Start)
        {
            token++;
        }

        var first = token;
        while (token < tokens.Length && tokens[token].Span.Start < span.End)
        {
            token++;
        }

        // A form that ends inside a word of the parser's (the Chin of a Chin-Lee) belongs to that word's first piece.
        if (token > first && _covering[first] is null && !IsDate(first, token))
        {
            var piece = new Piece(span, first, token, [.. names]);
            _startingAt[first] = piece;
            Array.Fill(_covering, piece, first, token - first);
        }

        return first == token ? token : token - 1;
    }

    // "On May 3", "3 May": no one is called so.
    private bool IsDate(int first, int end) =>
        end == first + 1 && CalendarNames.Months.Contains(Word(first).ToString()) && (end < Count && char.IsDigit(Word(end)[0]) || first > 0 && char.IsDigit(Word(first - 1)[0]));

    private static bool IsArticle(in TextWord word, string text) =>
        word.Length == 3 && text.AsSpan(word.Start, 3).Equals("the", StringComparison.OrdinalIgnoreCase);

    private static bool IsInCapitals(string text, Sentence sentence)
    {
        int upper = 0, lower = 0;
        foreach (var c in sentence.Span.Slice(text))
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        // A few small letters are left for units and "Mc" names.
        return upper > 8 && lower * 10 < upper;
    }
}
