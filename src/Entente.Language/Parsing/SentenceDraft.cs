using System.Runtime.InteropServices;
using Entente.Language.Entities;

namespace Entente.Language.Parsing;

/// <summary>A sentence that is being filled in, piece by piece.</summary>
/// <param name="words">Number of words.</param>
internal readonly struct SentenceDraft(int words)
{
    private const string Tie = "parataxis";

    /// <summary>The words; each piece has a root of its own until the end.</summary>
    public Token[] Tokens { get; } = new Token[words];

    /// <summary>Name tags (<see cref="NameReader"/>).</summary>
    public byte[] NameTags { get; } = new byte[words];

    /// <summary>Ties later pieces to the root of the first and reads the names.</summary>
    public Sentence Finish(int index, TextSpan span)
    {
        int root = -1;
        for (int word = 0; word < Tokens.Length; word++)
        {
            if (Tokens[word].Head >= 0)
            {
                continue;
            }

            if (root < 0)
            {
                root = word;
            }
            else
            {
                Tokens[word] = Tokens[word] with { Head = root, Relation = Tie };
            }
        }

        return new Sentence(index, span, ImmutableCollectionsMarshal.AsImmutableArray(Tokens), NameReader.Read(NameTags));
    }
}
