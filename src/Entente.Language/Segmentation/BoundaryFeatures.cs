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

    /// <summary>Takes note of a word.</summary>
    public void Pass(in TokenTraits word)
    {
        InQuotation ^= word.Shape == WordShape.Quotation;
        Brackets += word.Shape == WordShape.OpeningBracket ? 1 : word.Shape == WordShape.ClosingBracket && Brackets > 0 ? -1 : 0;
        Capitals += word.Shape is WordShape.Capitalised or WordShape.Upper ? 1 : 0;
    }

    /// <summary>Starts the next sentence.</summary>
    public void Start(int first)
    {
        First = first;
        Brackets = 0;
        Capitals = 0;
    }
}

/// <summary>The features of a possible sentence boundary, hashed into the model's table.</summary>
internal static class BoundaryFeatures
{
    /// <summary>Features of one place.</summary>
    public const int Count = 41;

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
    }

    /// <summary>Whether a block ends like edited prose, with a stop or another closing mark.</summary>
    public static bool IsClosed(ReadOnlySpan<TokenTraits> words) =>
        words[^1].Shape is WordShape.Stop or WordShape.Exclamation || words[^1].Abbreviation != AbbreviationKind.None
        || (words[^1].Shape is >= WordShape.Quotation and <= WordShape.Dash && At(words, words.Length - 2).Shape is WordShape.Stop or WordShape.Exclamation);

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
