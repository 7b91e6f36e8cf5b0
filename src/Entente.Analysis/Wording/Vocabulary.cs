using System.Runtime.InteropServices;
using Entente.Analysis.Incidents;

namespace Entente.Analysis.Wording;

/// <summary>Gives words numbers, upper and lower case alike, so that phrases are compared by numbers and no phrase becomes a string before it is chosen.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<bool> _silent = [true];

    public Vocabulary() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a word, from 1.</summary>
    public int Number(ReadOnlySpan<char> word)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySpan, word, out bool isKnown);
        if (!isKnown)
        {
            number = _silent.Count;
            _silent.Add(char.IsDigit(word[0]) || WordStems.Stem(word) is null);
        }

        return number;
    }

    /// <summary>Whether a word is a function word, too short or a figure: none to begin or end a phrase with.</summary>
    public bool IsSilent(int number) => _silent[number];
}
