using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Entente.Language.Weights;

namespace Entente.Language.Parsing;

/// <summary>One layer of LSTM in both directions over many sentences in lockstep.</summary>
/// <remarks>
/// Words lie by position, then by sentence, longest sentence first (<see cref="Lockstep"/>): the words of one step are neighbours, and the weights of a step
/// are read once for all sentences.
/// </remarks>
internal sealed class Encoder
{
    private const int Lanes = 16;

    private readonly QuantisedMatrix _forward;
    private readonly QuantisedMatrix _backward;

    /// <summary>Reads the recurrent weights of a layer; those of its inputs are the caller's.</summary>
    /// <exception cref="InvalidDataException">The sections are missing or of another size, or the width does not fill vectors.</exception>
    public Encoder(ModelFile file, string layer, int hidden)
    {
        if (hidden % Lanes != 0)
        {
            throw new InvalidDataException($"a layer of {hidden} units does not fill vectors of {Lanes}");
        }

        Hidden = hidden;
        _forward = QuantisedMatrix.Read(file, layer + ".forward", hidden, 4 * hidden, biased: false);
        _backward = QuantisedMatrix.Read(file, layer + ".backward", hidden, 4 * hidden, biased: false);
    }

    /// <summary>Units in each direction.</summary>
    public int Hidden { get; }

    /// <summary>Runs the layer.</summary>
    /// <param name="steps">How the words lie.</param>
    /// <param name="gates">For each word the inputs' share of the gates, forward then backward; overwritten.</param>
    /// <param name="gateStride">From one word to the next.</param>
    /// <param name="output">Receives for each word both directions' outputs, side by side, as bytes (<see cref="Quantum"/>).</param>
    /// <param name="cells">Room for the state of as many sentences as there are.</param>
    public void Run(Lockstep steps, Span<float> gates, int gateStride, Span<byte> output, Span<float> cells)
    {
        int width = 2 * Hidden;
        cells[..(steps.Sentences * Hidden)].Clear();
        for (int step = 0; step < steps.Count; step++)
        {
            int first = steps.First(step), rows = steps.Rows(step);
            Span<float> current = gates[(first * gateStride)..];
            if (step > 0)
            {
                QuantisedProduct.Add(output[(steps.First(step - 1) * width)..], width, current, gateStride, current, gateStride, rows, _forward);
            }

            Update(current, gateStride, cells, output[(first * width)..], width, rows);
        }

        cells[..(steps.Sentences * Hidden)].Clear();
        for (int step = steps.Count - 1; step >= 0; step--)
        {
            int first = steps.First(step), rows = steps.Rows(step);
            Span<float> current = gates[((first * gateStride) + (4 * Hidden))..];
            if (step + 1 < steps.Count)
            {
                // Sentences that end here have no word after this one.
                QuantisedProduct.Add(
                    output[((steps.First(step + 1) * width) + Hidden)..], width, current, gateStride, current, gateStride, steps.Rows(step + 1), _backward);
            }

            Update(current, gateStride, cells, output[((first * width) + Hidden)..], width, rows);
        }
    }

    // Torch's order of gates: input, forget, cell, output.
    private void Update(Span<float> gates, int gateStride, Span<float> cells, Span<byte> output, int outputStride, int rows)
    {
        for (int row = 0; row < rows; row++)
        {
            ref float gate = ref MemoryMarshal.GetReference(gates.Slice(row * gateStride, 4 * Hidden));
            ref float cell = ref MemoryMarshal.GetReference(cells.Slice(row * Hidden, Hidden));
            ref byte result = ref MemoryMarshal.GetReference(output.Slice(row * outputStride, Hidden));
            for (nuint unit = 0; unit < (nuint)Hidden; unit += Lanes)
            {
                (Vector512<float> state, Vector512<float> leaving) = Activation.Cell(
                    Vector512.LoadUnsafe(ref gate, unit),
                    Vector512.LoadUnsafe(ref gate, unit + (nuint)Hidden),
                    Vector512.LoadUnsafe(ref gate, unit + (2 * (nuint)Hidden)),
                    Vector512.LoadUnsafe(ref gate, unit + (3 * (nuint)Hidden)),
                    Vector512.LoadUnsafe(ref cell, unit));
                state.StoreUnsafe(ref cell, unit);
                Quantum.Store(leaving, ref Unsafe.Add(ref result, unit));
            }
        }
    }
}
