namespace Entente.Language.Segmentation;

/// <summary>The state of the walk through a block at one word, from which the boundary model judges whether a sentence ends there.</summary>
internal struct BoundaryState
{
    /// <summary>How the blocks around it end; see <see cref="BlockRegister"/>.</summary>
    public int Register;

    /// <summary>Index of the current sentence's first word.</summary>
    public int First;

    /// <summary>Whether an odd number of straight double quotation marks stands in the block so far.</summary>
    public bool InQuotation;

    /// <summary>Brackets opened and not closed in the sentence.</summary>
    public int Brackets;

    /// <summary>Words of the sentence so far that are capitalised.</summary>
    public int Capitals;

    /// <summary>Whether the sentence so far has an auxiliary (1) and a subject pronoun (2).</summary>
    public uint Clause;

    /// <summary>Whether the sentence begins like a form's line, with a label and a colon (<c>Time: 11:30</c>).</summary>
    public uint Label;

    // Words of a label: "Call In #:", "Game 10:".
    internal const int LongestLabel = 3;

    /// <summary>Takes note of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="at">Its index.</param>
    public void Pass(in TokenTraits word, int at)
    {
        InQuotation ^= word.Shape == WordShape.Quotation;
        Brackets += word.Shape == WordShape.OpeningBracket ? 1 : word.Shape == WordShape.ClosingBracket && Brackets > 0 ? -1 : 0;
        Capitals += word.Shape is WordShape.Capitalised or WordShape.Upper ? 1 : 0;
        Clause |= word.Class == WordClass.Auxiliary ? 1u : word.Class == WordClass.Pronoun ? 2u : 0u;
        Label |= word.Shape == WordShape.Colon && at - First <= LongestLabel ? 1u : 0u;
    }

    /// <summary>Starts the next sentence.</summary>
    public void Start(int first)
    {
        First = first;
        Brackets = 0;
        Capitals = 0;
        Clause = 0;
        Label = 0;
    }
}

/// <summary>The features of a possible sentence boundary, hashed into the model's table.</summary>
internal static class BoundaryFeatures
{
    /// <summary>Features of one place.</summary>
    public const int Count = 55;

    /// <summary>Size of the weight table: a power of two. Twice as many gained nothing on EWT dev.</summary>
    public const int Buckets = 1 << 16;

    /// <summary>Writes the table positions of the features of a boundary after word <paramref name="at"/>.</summary>
    public static void Extract(ReadOnlySpan<TokenTraits> words, int at, in BoundaryState state, Span<int> positions)
    {
        var b = At(words, at - 2);
        var p = At(words, at - 1);
        var w = words[at];
        var n = At(words, at + 1);
        var m = At(words, at + 2);
        var o = words[state.First];
        var length = Bucket(at - state.First + 1);
        var rest = Bucket(words.Length - at - 1);
        var gap = (uint)n.Gap;
        var quoted = (state.InQuotation ? 4u : 0u) + gap;
        var final = IsClosed(words) ? 1u : 0u;
        var capitals = (uint)(4 * state.Capitals / (at - state.First + 1));
        uint sw = (uint)w.Shape, sn = (uint)n.Shape, sp = (uint)p.Shape, sm = (uint)m.Shape, sb = (uint)b.Shape;
        var i = 0;
        Set(positions, ref i, w.Form, gap);
        Set(positions, ref i, n.Form, gap);
        Set(positions, ref i, p.Form, sw);
        Set(positions, ref i, m.Form, sw);
        Set(positions, ref i, w.Form, n.Form);
        Set(positions, ref i, p.Form, w.Form);
        Set(positions, ref i, sw, sn + (gap << 8));
        Set(positions, ref i, sp + (sw << 8), sn + (gap << 8));
        Set(positions, ref i, w.Form, sn + (gap << 8));
        Set(positions, ref i, sw + (gap << 8), n.Form);
        Set(positions, ref i, w.Form, sn + (sm << 8));
        Set(positions, ref i, sw + (sn << 8), length);
        Set(positions, ref i, sw + (sn << 8), rest);
        Set(positions, ref i, w.Form, (sn << 8) + quoted);
        Set(positions, ref i, w.Form, (sn << 8) + (uint)Math.Min(state.Brackets, 2));
        Set(positions, ref i, (uint)w.Abbreviation + (sn << 8), n.Form);
        Set(positions, ref i, (uint)w.Abbreviation + (sn << 8), sm);
        Set(positions, ref i, w.Form, sp + ((uint)p.Length << 8));
        Set(positions, ref i, sw + (sn << 8) + (sm << 16), length);
        Set(positions, ref i, sw + (sp << 8) + (sn << 16), at - state.First <= 1 ? 1u : 0u);
        Set(positions, ref i, n.Form, m.Form);
        Set(positions, ref i, n.Form, sm);
        Set(positions, ref i, o.Form, sw + (sn << 8));
        Set(positions, ref i, sw + (sn << 8), capitals + (length << 8));
        Set(positions, ref i, sb + (sp << 8) + (sw << 16) + (sn << 24), quoted);
        Set(positions, ref i, sp + (sw << 8) + (sn << 16) + (sm << 24), gap);
        Set(positions, ref i, p.Form, n.Form);
        Set(positions, ref i, sw + ((uint)o.Shape << 8) + (sn << 16), length);
        Set(positions, ref i, sw + (sn << 8) + (quoted << 16), rest + (length << 8));
        Set(positions, ref i, b.Form, sw + (sn << 8));
        Set(positions, ref i, sw + (sn << 8), 100 + final);
        Set(positions, ref i, sw + (sp << 8) + (sn << 16) + (sm << 24), 100 + final);
        Set(positions, ref i, n.Form, sw + (final << 8));
        var register = (uint)state.Register + 1;
        Set(positions, ref i, sw + (sn << 8), (register << 8) + gap);
        Set(positions, ref i, sw + (sp << 8) + (sn << 16) + (sm << 24), (register << 8) + final);
        Set(positions, ref i, n.Form, (register << 8) + sw);
        Set(positions, ref i, w.Form, (register << 8) + sn);
        Set(positions, ref i, sw + (sn << 8) + (register << 16), rest + (length << 8));
        Set(positions, ref i, w.Form, n.Form + gap);
        Set(positions, ref i, n.Form, (gap << 16) + sm);
        Set(positions, ref i, w.Form, (gap << 16) + sp);
        uint cw = (uint)w.Class, cn = (uint)n.Class, cp = (uint)p.Class, cm = (uint)m.Class, ahead = Ahead(words, at);
        var classes = cw + (cn << 8);
        Set(positions, ref i, classes, sw + (sn << 8) + (gap << 16));
        Set(positions, ref i, cn + (cm << 8), sw + (sn << 8) + (sm << 16));
        Set(positions, ref i, cp + (cw << 8), sw + (sn << 8) + (sp << 16));
        Set(positions, ref i, classes + (cp << 16) + (cm << 24), sw + (sn << 8));
        Set(positions, ref i, classes + (register << 16), sw + (sn << 8) + (length << 16));
        Set(positions, ref i, state.Clause + (ahead << 8), sw + (sn << 8) + (length << 16));
        Set(positions, ref i, state.Clause + (ahead << 8), classes + (register << 16));
        Set(positions, ref i, state.Clause + (cn << 8), sw + (sn << 8) + (register << 16));
        Set(positions, ref i, ahead + (cn << 8), n.Form);
        var label = (LabelAhead(words, at) << 1) + state.Label;
        var again = n.Form == o.Form && state.First < at ? 1u : 0u;
        Set(positions, ref i, label, sw + (sn << 8) + (sp << 16));
        Set(positions, ref i, label, classes + (register << 16));
        Set(positions, ref i, label + (again << 8), sw + (sn << 8) + (length << 16));
        Set(positions, ref i, (uint)o.Class + (cn << 8), sw + (sn << 8) + (length << 16));
        Set(positions, ref i, (uint)o.Class + (cw << 8), sw + (sn << 8) + (rest << 16));
    }

    /// <summary>Whether a block ends like edited prose, with a stop or another closing mark.</summary>
    public static bool IsClosed(ReadOnlySpan<TokenTraits> words) =>
        words[^1].Shape is WordShape.Stop or WordShape.Exclamation || words[^1].Abbreviation != AbbreviationKind.None
        || (words[^1].Shape is >= WordShape.Quotation and <= WordShape.Dash && At(words, words.Length - 2).Shape is WordShape.Stop or WordShape.Exclamation);

    // Where the next auxiliary stands, at most six words ahead and before any closing mark; 0 for nowhere.
    private static uint Ahead(ReadOnlySpan<TokenTraits> words, int at)
    {
        for (var step = 1; step <= 6 && at + step < words.Length; step++)
        {
            if (words[at + step].Class == WordClass.Auxiliary)
            {
                return (uint)step;
            }

            if (words[at + step].Shape is WordShape.Stop or WordShape.Exclamation)
            {
                break;
            }
        }

        return 0;
    }

    // After how many words a colon ends a label that starts after this word; 0 for none.
    private static uint LabelAhead(ReadOnlySpan<TokenTraits> words, int at)
    {
        for (var step = 1; step <= BoundaryState.LongestLabel && at + step + 1 < words.Length && words[at + step].Shape is not (WordShape.Stop or WordShape.Comma); step++)
        {
            if (words[at + step + 1].Shape == WordShape.Colon)
            {
                return (uint)step;
            }
        }

        return 0;
    }

    private static TokenTraits At(ReadOnlySpan<TokenTraits> words, int at) => (uint)at < (uint)words.Length ? words[at] : TokenTraits.Edge;

    private static uint Bucket(int count) => count < 8 ? (uint)count : count < 12 ? 8u : count < 20 ? 9u : count < 40 ? 10u : 11u;

    private static void Set(Span<int> positions, ref int i, uint a, uint b)
    {
        var hash = ((ulong)a * 0x9E3779B97F4A7C15UL) ^ ((ulong)(b + 1) * 0xC2B2AE3D27D4EB4FUL) ^ ((ulong)(i + 1) * 0x165667B19E3779F9UL);
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        positions[i++] = (int)(hash >> 40) & (Buckets - 1);
    }
}
