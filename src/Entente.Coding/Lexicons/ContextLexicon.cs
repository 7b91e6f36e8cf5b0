using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Lexicons;

/// <summary>The words that place an event in PLOVER's contexts (<c>data/lexicon/contexts.txt</c>).</summary>
internal sealed class ContextLexicon
{
    // A context's word and what may follow it: "human" → ["right"] for "human right".
    private readonly FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Following, int Context)>> _byFirst;

    private ContextLexicon(ImmutableArray<string> contexts, Dictionary<string, List<(ImmutableArray<string>, int)>> words)
    {
        Contexts = contexts;
        _byFirst = words.ToFrozenDictionary(p => p.Key, p => p.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The contexts in the file's order, which is the codebook's.</summary>
    public ImmutableArray<string> Contexts { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A line is malformed or names no context of the codebook.</exception>
    public static ContextLexicon Open(string path)
    {
        var contexts = ImmutableArray.CreateBuilder<string>();
        var words = new Dictionary<string, List<(ImmutableArray<string>, int)>>(StringComparer.Ordinal);
        foreach (var line in SourceLine.Read(path))
        {
            int colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            string name = colon < 0 ? "" : line.Text[..colon].Trim();
            if (!EventContexts.All.Contains(name))
            {
                throw line.Unknown("context", name, EventContexts.All);
            }

            foreach (string phrase in line.Text[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                string[] parts = phrase.Split(' ');
                if (!words.TryGetValue(parts[0], out var list))
                {
                    words[parts[0]] = list = [];
                }

                list.Add(([.. parts[1..]], contexts.Count));
            }

            contexts.Add(name);
        }

        return new(contexts.ToImmutable(), words);
    }

    /// <summary>The indices of the contexts that the words of a sentence speak for, each once for each expression.</summary>
    public void Count(Sentence sentence, Span<int> counts)
    {
        var tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            string lemma = Lower(tokens[i].Lemma);
            if (_byFirst.TryGetValue(lemma, out var candidates))
            {
                foreach (var (rest, context) in candidates)
                {
                    if (i + rest.Length < tokens.Length && Follows(tokens, i + 1, rest))
                    {
                        counts[context]++;
                    }
                }
            }
        }
    }

    private static bool Follows(ImmutableArray<Token> tokens, int at, ImmutableArray<string> rest)
    {
        for (int i = 0; i < rest.Length; i++)
        {
            if (!Lower(tokens[at + i].Lemma).Equals(rest[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string Lower(string lemma) => lemma.AsSpan().ContainsAnyInRange('A', 'Z') ? lemma.ToLowerInvariant() : lemma;
}
